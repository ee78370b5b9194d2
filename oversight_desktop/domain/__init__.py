"""The nouns of an inspection: frozen records, standard library only."""
