"""The one error that reaches a user."""


class ReaderError(Exception):
    """One line for the user: what happened, with which file, and what to do about it."""
