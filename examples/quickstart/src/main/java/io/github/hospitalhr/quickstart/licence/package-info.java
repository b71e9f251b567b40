/** What the chapter about credentials invents and plays: certificates of the staff, the host's switch, and how a lapse goes. */
@NullMarked
package io.github.hospitalhr.quickstart.licence;

import org.jspecify.annotations.NullMarked;
