"""Fixtures that every room's tests may use."""

pytest_plugins = ["tests.plugins.postgres", "tests.plugins.sandbox", "tests.plugins.browser"]
