package it.sportello.architecture.planted.office.open;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Planted: a controller in the domain that lets everybody in. */
@Controller("/planted/open")
@Requires(property = "architecture.planted")
public class OpenDoor {

    @Get
    String in() {
        return "";
    }
}
