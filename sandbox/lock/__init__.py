"""The layers that keep a snippet in its room, one module each."""
