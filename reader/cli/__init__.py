"""The commands beside the reader: what they print, for people and for programs."""
