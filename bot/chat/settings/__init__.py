"""What a guild's moderators choose: the settings of each section, and the panel that shows them."""
