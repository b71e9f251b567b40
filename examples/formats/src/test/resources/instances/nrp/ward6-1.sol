A: L E - - L L - L - - - - L L
B: E E L E L L - L L - - - - L
C: - - L L E - - E E E E - - L
D: - E L L L L L E E L L - - -
E: L L L L - - E E E E L E E E
F: E E - - - - - - E L L - - -
