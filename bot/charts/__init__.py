"""Pictures that Thaw draws. Drawing takes a while, so callers do it off the event loop."""
