"""The tools for language-model clients."""
