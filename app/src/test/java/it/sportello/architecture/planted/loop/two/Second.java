package it.sportello.architecture.planted.loop.two;

/** Planted: a cycle of two slices. */
public class Second {
    public it.sportello.architecture.planted.loop.one.First first;
}
