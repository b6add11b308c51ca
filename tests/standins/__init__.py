"""Small hand-written stand-ins for what a test needs from outside the room that it tests."""
