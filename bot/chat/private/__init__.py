"""Learning alone: one engine for every mode in which a member's questions are theirs only.

What a member does and sees, on a phone:

- **Solo** (`/solo`): a card that only they see names the deck and its rules; "Begin" opens the
  first problem, and only then its clock runs. Two taps to answer, then at once right or wrong,
  points, why, and "Next". The last card shows the score and, with everything right, the badge.
- **Practice** (`/practice`): the same cards without clock, points and badge; the explanation
  follows the first tap, right or wrong.
- **Mistakes** (`/mistakes`): only problems that they once missed; what is missed again comes
  back at the end, until all are right.
- **Lab** (`/lab`): a problem's code; they type what it will print, run it, see both beside each
  other, change it and run it again, then read what follows.
- **Duel** (`/duel`): an invitation in the channel; once accepted, both press "Play" and get the
  same problems as in solo, each when they like. The channel sees how far each is, then the
  result and both ratings.
- **Daily** (`/daily`): one question in the channel for everyone; a tap answers privately, with
  the explanation and how many days in a row it makes.

Each card is one private message that changes with every tap, so a chat is not filled. All that
it needs stands in its buttons' ids and in the database: it goes on after a restart, each tap
renews Discord's fifteen minutes, and where the message is gone, the command shows it again.
"""
