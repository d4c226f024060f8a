"""Formats of other programs and of spreadsheets: saved words on their way out and in."""
