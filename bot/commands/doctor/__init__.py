"""thaw doctor: what holds on this host, what is missing, and what to do about it."""

from bot.commands.doctor.command import doctor

__all__ = ["doctor"]
