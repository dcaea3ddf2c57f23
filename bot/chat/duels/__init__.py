"""Duels: invited in a channel, played privately by two, ended in the channel."""
