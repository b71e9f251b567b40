/**
 * The durable store: plain {@code java.sql} over PostgreSQL, MariaDB and H2. The host brings the driver and the
 * connections, and keeps control of the tables: their scripts lie beside these classes as {@code postgresql.sql}, {@code
 * mariadb.sql} and {@code h2.sql}.
 */
@NullMarked
package io.github.hospitalhr.domain.store.jdbc;

import org.jspecify.annotations.NullMarked;
