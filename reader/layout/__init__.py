"""Where the text stands: words to rows, rows to places, movement of the cursor. Pure; no terminal library."""
