"""What a member may do where they are, read off the commands themselves."""
