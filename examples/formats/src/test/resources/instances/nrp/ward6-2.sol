A: - - E - E - - L L E - - E -
B: L L L E E E L E L E L L E L
C: E - E - L L L E E E - - - E
D: E - E E E E L L L - - L - L
E: E E E - E E L - L - - L E -
F: - - - E - - L E L - L - L L
