"""What is read: documents, their sections and paragraphs, and how they are loaded."""
