A: - - - D D D D D D - - - D D
B: - - - - - - - - - - - - - -
C: D D - - - - - - - - D D - -
D: - D D D D - - D - - - - - -
