package it.sportello.platform.api.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import it.sportello.platform.api.ApiClient;
import jakarta.inject.Singleton;

import java.util.Optional;

/** Lets a controller take {@link ApiClient} as a parameter. */
@Singleton
class ClientBinder implements TypedRequestArgumentBinder<ApiClient> {

    @Override
    public Argument<ApiClient> argumentType() {
        return Argument.of(ApiClient.class);
    }

    @Override
    public BindingResult<ApiClient> bind(ArgumentConversionContext<ApiClient> context, HttpRequest<?> source) {
        Optional<ApiClient> client = source.getAttribute(ApiDoor.CLIENT, ApiClient.class);
        return () -> client;
    }
}
