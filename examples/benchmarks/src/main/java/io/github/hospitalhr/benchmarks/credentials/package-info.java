/** JMH benches of credentials: decisions cold and kept, an audit of 2,000 people, and the sweep of deadlines over a large stock. */
@NullMarked
package io.github.hospitalhr.benchmarks.credentials;

import org.jspecify.annotations.NullMarked;
