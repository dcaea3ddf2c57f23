"""The moderators' desk: what members reported, flagged and contested."""
