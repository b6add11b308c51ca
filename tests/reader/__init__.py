<<<<<<< HEAD
"""Tests of the reader room."""
=======
"""Tests of the reader."""
>>>>>>> time
