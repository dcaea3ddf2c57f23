"""What Thaw remembers: Postgres, one module of queries for each subject.

Queries take an open connection and leave the transaction to their caller; only
`answers.record` opens its own. Moments are arguments: no query reads a clock.
"""
