"""What the reader does with a text beyond reading it: corrections."""
