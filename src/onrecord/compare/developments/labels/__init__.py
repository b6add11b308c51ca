"""What a development is called."""
