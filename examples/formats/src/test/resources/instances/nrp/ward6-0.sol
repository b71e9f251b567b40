A: - - - - L L E E E E - - - -
B: E E E E L L L L - - E E L -
C: - - - L L L L L L L E E E E
D: - - - - L - - - - E L L L L
E: - - - - E E L L E E E E E E
F: L L - - - - - - - - - - - -
