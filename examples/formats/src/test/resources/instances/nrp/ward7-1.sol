A: - - - - E - - N E E - - - E D E E - - - E
B: N N N N N E D D N N N N N N N E D E D D N
C: D D D N D - - - - E E E N N D D - - N N N
D: N - D - - - - - - - - N E E N D D D D D E
E: - - E D D E E - D E D - - E D D E E E E E
F: D D - D D D D D D E N N N E E D D D D N N
G: - D N E E E E E N N - - E E E - - - N - N
