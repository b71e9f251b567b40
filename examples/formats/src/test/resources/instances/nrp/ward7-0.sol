A: - - - - - N N N N N N - - - - - - - - - -
B: D D D D D D N N D D - D - - - - - D D D D
C: - - - - - D D D E E E E E E E E E N N N N
D: - - - - E E E E E D D D D D D D D D D N N
E: - - - N N N N N N N N N E E E E E E E E E
F: N N N N D D E E N E E E E E D D D D E E -
G: - E D D N N N N N D D D D D D D N N - N N
