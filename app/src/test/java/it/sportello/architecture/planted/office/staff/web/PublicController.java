package it.sportello.architecture.planted.office.staff.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.security.annotation.Secured;

/** Planted: a controller that others can call. */
@Controller("/planted/public")
@Secured("OPERATOR")
@Requires(property = "architecture.planted")
public class PublicController {
}
