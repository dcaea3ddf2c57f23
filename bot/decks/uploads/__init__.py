"""Files that somebody uploaded: read in a process of its own, which may be killed.

`bounded.read_upload` reads one; `desk.UploadDesk` sees to it that only a few are read at a
time. Nothing is imported here: the reading process would pay for it at each start.
"""
