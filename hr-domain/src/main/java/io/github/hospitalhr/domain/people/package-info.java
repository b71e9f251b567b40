/** People (人员), their employments (聘用) and where they work. */
@NullMarked
package io.github.hospitalhr.domain.people;

import org.jspecify.annotations.NullMarked;
