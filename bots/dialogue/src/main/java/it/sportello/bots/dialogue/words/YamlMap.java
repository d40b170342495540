package it.sportello.bots.dialogue.words;

import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names and values of a {@link YamlFile}, as they are written. What is set to what it is already stays as it was written. */
public record YamlMap(MappingNode node) {

    static YamlMap block() {
        return new YamlMap(new MappingNode(Tag.MAP, new ArrayList<>(), FlowStyle.BLOCK));
    }

    /** A new one on one line. */
    public static YamlMap inline() {
        return new YamlMap(new MappingNode(Tag.MAP, new ArrayList<>(), FlowStyle.FLOW));
    }

    public List<String> names() {
        return node.getValue().stream().map(YamlMap::name).toList();
    }

    public boolean has(String name) {
        return names().contains(name);
    }

    /** Empty too when it is no text. */
    public Optional<String> text(String name) {
        return value(name).filter(ScalarNode.class::isInstance).map(found -> ((ScalarNode) found).getValue());
    }

    public Optional<YamlMap> map(String name) {
        return value(name).filter(MappingNode.class::isInstance).map(found -> new YamlMap((MappingNode) found));
    }

    /** One text or a list of them; empty when there is none. */
    public List<String> texts(String name) {
        return value(name).filter(SequenceNode.class::isInstance).map(found -> ((SequenceNode) found).getValue().stream()
                        .filter(ScalarNode.class::isInstance).map(one -> ((ScalarNode) one).getValue()).toList())
                .orElseGet(() -> text(name).stream().toList());
    }

    /** The maps of a list; empty when it is no list of maps. */
    public List<YamlMap> maps(String name) {
        return value(name).filter(SequenceNode.class::isInstance).map(found -> ((SequenceNode) found).getValue().stream()
                .filter(MappingNode.class::isInstance).map(one -> new YamlMap((MappingNode) one)).toList()).orElse(List.of());
    }

    public void set(String name, String text) {
        var before = value(name).filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast);
        if (before.isPresent() && before.get().getValue().strip().equals(text.strip())) {
            return;
        }
        boolean lines = text.strip().contains("\n");
        var style = before.map(ScalarNode::getScalarStyle).filter(one -> one != ScalarStyle.PLAIN && one != ScalarStyle.LITERAL)
                .orElse(ScalarStyle.PLAIN);
        put(name, scalar(lines ? text.strip() + "\n" : text.strip(), lines ? ScalarStyle.LITERAL : style));
    }

    public void set(String name, List<String> texts) {
        if (!value(name).filter(SequenceNode.class::isInstance).isPresent() || !texts(name).equals(texts)) {
            put(name, new SequenceNode(Tag.SEQ, new ArrayList<>(texts.stream().map(one -> (Node) scalar(one, ScalarStyle.PLAIN)).toList()),
                    FlowStyle.FLOW));
        }
    }

    public void set(String name, YamlMap map) {
        put(name, map.node);
    }

    public void setMaps(String name, List<YamlMap> maps) {
        put(name, new SequenceNode(Tag.SEQ, new ArrayList<>(maps.stream().map(one -> (Node) one.node).toList()), FlowStyle.FLOW));
    }

    /** The map of that name, made when there is none. */
    public YamlMap within(String name) {
        return map(name).orElseGet(() -> {
            var made = block();
            put(name, made.node);
            return made;
        });
    }

    public void remove(String name) {
        node.getValue().removeIf(one -> name(one).equals(name));
    }

    /** Puts what has this name, with the comments above it, before another. */
    public void move(String name, String before) {
        var all = node.getValue();
        var moved = all.remove(names().indexOf(name));
        all.add(names().indexOf(before), moved);
    }

    private void put(String name, Node value) {
        var all = node.getValue();
        int at = names().indexOf(name);
        if (at < 0) {
            all.add(new NodeTuple(scalar(name, ScalarStyle.PLAIN), value));
        } else {
            value.setInLineComments(all.get(at).getValueNode().getInLineComments());
            all.set(at, new NodeTuple(all.get(at).getKeyNode(), value));
        }
    }

    private Optional<Node> value(String name) {
        return node.getValue().stream().filter(one -> name(one).equals(name)).map(NodeTuple::getValueNode).findFirst();
    }

    private static String name(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    }

    private static ScalarNode scalar(String text, ScalarStyle style) {
        return new ScalarNode(Tag.STR, text, null, null, style);
    }
}
