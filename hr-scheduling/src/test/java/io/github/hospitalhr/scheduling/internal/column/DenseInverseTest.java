package io.github.hospitalhr.scheduling.internal.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DenseInverseTest {

    @Test
    void rowOperationsGiveTheInverseOfRandomMatrices() {
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int m = 1 + random.nextInt(12);
            double[][] matrix = new double[m][m];
            DenseInverse inverse = new DenseInverse(m);
            for (int i = 0; i < m; i++) {
                inverse.columns()[i][i] = 1;
                for (int j = 0; j < m; j++) {
                    matrix[i][j] = i == j ? 4 + random.nextInt(3) : random.nextInt(4) == 0 ? random.nextInt(3) - 1 : 0;
                }
            }
            for (int j = 0; j < m; j++) {
                double[] alpha = new double[m];
                for (int i = 0; i < m; i++) {
                    for (int k = 0; k < m; k++) {
                        alpha[i] += inverse.columns()[k][i] * matrix[k][j];
                    }
                }
                assertThat(DenseInverse.tiny(alpha[j])).isFalse();
                inverse.divide(j, alpha[j]);
                inverse.eliminate(j, alpha);
            }
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < m; j++) {
                    double sum = 0;
                    for (int k = 0; k < m; k++) {
                        sum += inverse.columns()[k][i] * matrix[k][j];
                    }
                    assertThat(sum).as("seed %d, %d %d", seed, i, j).isCloseTo(i == j ? 1 : 0, within(1e-9));
                }
            }
        }
    }

    @Test
    void whatIsNoNumberIsNoPivot() {
        assertThat(DenseInverse.tiny(Double.NaN)).isTrue();
        assertThat(DenseInverse.tiny(-1e-10)).isTrue();
        assertThat(DenseInverse.tiny(-0.5)).isFalse();
    }
}
