"""Writing a deck card by card: a form, what the card looks like, the next form."""
