A: D - - D - - - D D - D - - -
B: D D D D - - - - D D D - - -
C: D D D - D - D - D - - - D D
D: - D D D - D - - D D - - - D
