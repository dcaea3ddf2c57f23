"""What moderators changed, in words: the list that the others see, and news for them."""
