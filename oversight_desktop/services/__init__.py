"""The verbs: one module per step of an inspection."""
