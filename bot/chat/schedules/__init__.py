"""What comes by itself: moderators plan it, channels get it."""
