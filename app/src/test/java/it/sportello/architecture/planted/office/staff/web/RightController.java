package it.sportello.architecture.planted.office.staff.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.security.annotation.Secured;

/** Planted: nothing is wrong with this one. */
@Controller("/planted/right")
@Secured("OPERATOR")
@Requires(property = "architecture.planted")
class RightController {
}
