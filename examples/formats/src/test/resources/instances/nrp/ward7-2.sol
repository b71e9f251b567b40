A: E E - D N - E N E E D - N - - E D N D - D
B: D N D - - N - E - E E N D D E E N D E D E
C: - - - E D N N - - D E D D - E - E D - E E
D: - N - D - - - D - E E - - - D D - D - E E
E: N E E D N - D E - D N D E N - N - - E N -
F: N N E E - N - - - D E N - N - - N E - E -
G: E N N N E - E D E E E - N E E N E E D E D
