"""Finding: what a learner can type, told apart and found in a text, in the dictionary, in a glossary."""
