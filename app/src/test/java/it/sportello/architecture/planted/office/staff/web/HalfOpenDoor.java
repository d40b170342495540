package it.sportello.architecture.planted.office.staff.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;

/** Planted: one address is guarded, the other one was forgotten. */
@Controller("/planted/half")
@Requires(property = "architecture.planted")
class HalfOpenDoor {

    @Get
    @Secured("OPERATOR")
    String guarded() {
        return "";
    }

    @Post
    String forgotten() {
        return "";
    }
}
