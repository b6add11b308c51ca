"""`python -m training.bars --data D --scorers M`: the whole program, with given weights, on every dev part.

One function a bar: it has the program read the dev part, writes what was found in the form that the measuring script reads,
and picks the bar's figures out of what the script prints. The scripts are the measure; nothing is counted here.
"""
