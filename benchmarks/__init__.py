"""Speed and memory of the reader beside other systems, on the same texts, in the same run, one core each."""
