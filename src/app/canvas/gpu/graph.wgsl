// The graph on the graphics card: the same sizes as in lens.rs, the same
// coverage of every pixel as in mesh.rs. Lengths are in points, colours in
// gamma space and premultiplied, as everywhere in egui.

struct View {
    centre: vec2<f32>,       // world position in the middle of the canvas
    middle: vec2<f32>,       // where that is on the screen
    screen: vec2<f32>,       // size of the screen
    zoom: f32,
    feather: f32,            // width of a pixel
    growth: f32,             // of nodes
    thickness: f32,          // of edges
    lane: f32,               // distance of lanes
    reach: f32,              // length from which on edges fade
    node_strength: f32,
    edge_strength: f32,
    fine: f32,               // 1 where dashes and arrows are drawn
    linear: f32,             // 1 where the target wants linear colours
    limits: vec4<f32>,       // least radius, dot, plain disc, faintest edge
    edge: vec4<f32>,         // gap at the tip, length of an arrow and its growth with the width, width of a weak edge
    rings: vec4<f32>,        // gap and width: pinned, selected
    canvas: vec4<f32>,
    selection: vec4<f32>,
    kinds: array<vec4<f32>, 5>,
    forms: array<vec4<f32>, 5>,      // corners, angle of the first, growth
    relations: array<vec4<f32>, 6>,
    dashes: array<vec4<f32>, 6>,     // dash and gap; 0 for none
};

@group(0) @binding(0) var<uniform> view: View;
@group(0) @binding(1) var<storage, read> positions: array<vec2<f32>>;
@group(0) @binding(2) var<storage, read> nodes: array<vec2<u32>>;       // radius, kind
@group(0) @binding(3) var<storage, read> lines: array<vec4<u32>>;       // from, to, style, width
@group(0) @binding(4) var<storage, read> marks: array<u32>;             // index and flags

const INDEX: u32 = 0x1fffffffu;
const STRONG: u32 = 0x80000000u;
const PINNED: u32 = 0x40000000u;
const SELECTED: u32 = 0x20000000u;
// An edge that is drawn above the others.
const MARKED: u32 = 0x80000000u;
const PIECES: u32 = 10u;
const MOST_DASHES: f32 = 100.0;
const TAU: f32 = 6.283185307;
const DOT_REACH: f32 = 2.170804;
const ARROW_HALF: f32 = 0.45;
const HIDDEN: vec4<f32> = vec4<f32>(2.0, 2.0, 0.0, 1.0);

fn place(node: u32) -> vec2<f32> {
    return view.middle + (positions[node] - view.centre) * view.zoom;
}

fn radius_of(node: u32) -> f32 {
    return max(bitcast<f32>(nodes[node].x) * view.growth, view.limits.x);
}

fn clip(at: vec2<f32>) -> vec4<f32> {
    return vec4<f32>(2.0 * at.x / view.screen.x - 1.0, 1.0 - 2.0 * at.y / view.screen.y, 0.0, 1.0);
}

fn rot90(v: vec2<f32>) -> vec2<f32> {
    return vec2<f32>(v.y, -v.x);
}

fn output(color: vec4<f32>) -> vec4<f32> {
    if view.linear < 0.5 {
        return color;
    }
    let low = color.rgb / 12.92;
    let high = pow((color.rgb + 0.055) / 1.055, vec3<f32>(2.4));
    return vec4<f32>(select(high, low, color.rgb < vec3<f32>(0.04045)), color.a);
}

// ── edges ──

struct Edge {
    start: vec2<f32>,
    control: vec2<f32>,
    tip: vec2<f32>,
    color: vec4<f32>,
    width: f32,
    kind: u32,
    directed: bool,
    bent: bool,
    shown: bool,
};

fn edge_of(index: u32, flags: u32) -> Edge {
    var edge: Edge;
    let line = lines[index];
    edge.kind = line.z & 255u;
    edge.directed = (line.z & 65536u) != 0u;
    let lane = f32(bitcast<i32>(line.z << 16u) >> 24u);
    edge.bent = lane != 0.0;
    let base = bitcast<f32>(line.w);
    let selected = (flags & SELECTED) != 0u;
    edge.width = base * view.thickness * select(1.0, 2.0, selected);

    let a = place(line.x);
    let b = place(line.y);
    let far = distance(a, b);
    let first = radius_of(line.x);
    let second = radius_of(line.y) + view.edge.x;
    let along = (b - a) / max(far, 1e-6);
    edge.start = a + along * first;
    edge.tip = b - along * second;
    edge.control = mix(edge.start, edge.tip, 0.5) + rot90(along) * (lane * view.lane * 2.0);

    let ratio = base / view.edge.w;
    let reach = view.reach * ratio * ratio * ratio;
    let marked = (flags & MARKED) != 0u;
    edge.shown = far - first - second > 0.0 && (marked || far <= reach / sqrt(view.limits.w));
    let share = min(reach / max(distance(edge.start, edge.tip), 1e-3), 1.0);
    let strength = select(view.edge_strength * share * share, 1.0, marked);
    edge.color = select(view.relations[edge.kind], view.selection, selected) * strength;
    return edge;
}

fn arrow_length(width: f32) -> f32 {
    return view.edge.y + view.edge.z * width;
}

fn point(edge: Edge, t: f32) -> vec2<f32> {
    return mix(mix(edge.start, edge.control, t), mix(edge.control, edge.tip, t), t);
}

fn direction(edge: Edge, t: f32) -> vec2<f32> {
    return normalize((edge.control - edge.start) * (1.0 - t) + (edge.tip - edge.control) * t);
}

struct Stroke {
    @builtin(position) position: vec4<f32>,
    @location(0) across: f32,
    @location(1) along: f32,
    @location(2) @interpolate(flat) color: vec4<f32>,
    @location(3) @interpolate(flat) outer: f32,
    @location(4) @interpolate(flat) dash: vec2<f32>,
};

fn stroke(vertex: u32, index: u32, flags: u32, pieces: u32) -> Stroke {
    var out: Stroke;
    let edge = edge_of(index, flags);
    if !edge.shown {
        out.position = HIDDEN;
        return out;
    }
    let shown = max(edge.width, view.feather);
    out.outer = (shown + view.feather) / 2.0;
    var color = edge.color * clamp(edge.width / shown, 0.05, 1.0);
    let dash = view.dashes[edge.kind].xy;
    let fine = view.fine > 0.5;
    let dashed = fine && distance(edge.start, edge.tip) <= MOST_DASHES * (dash.x + dash.y);
    if dash.x > 0.0 && !dashed {
        color *= dash.x / (dash.x + dash.y);
    }
    out.dash = select(vec2<f32>(0.0), dash, dashed);
    out.color = color;

    var end = 1.0;
    if fine && edge.directed {
        end = max(1.0 - arrow_length(edge.width) / max(distance(edge.start, edge.tip), 1e-3), 0.0);
    }
    let section = vertex / 2u;
    let t = f32(section) / f32(pieces) * end;
    let at = point(edge, t);
    var before = edge.start;
    for (var i = 1u; i <= section; i++) {
        let next = point(edge, f32(i) / f32(pieces) * end);
        out.along += distance(before, next);
        before = next;
    }
    let side = select(-out.outer, out.outer, (vertex & 1u) == 1u);
    out.across = side;
    out.position = clip(at + rot90(direction(edge, t)) * side);
    return out;
}

@vertex
fn line_all(@builtin(vertex_index) vertex: u32, @builtin(instance_index) instance: u32) -> Stroke {
    return stroke(vertex, instance, 0u, 1u);
}

@vertex
fn line_marked(@builtin(vertex_index) vertex: u32, @builtin(instance_index) instance: u32) -> Stroke {
    let mark = marks[instance];
    return stroke(vertex, mark & INDEX, mark | MARKED, 1u);
}

@vertex
fn bow_all(@builtin(vertex_index) vertex: u32, @builtin(instance_index) instance: u32) -> Stroke {
    return stroke(vertex, instance, 0u, PIECES);
}

@vertex
fn bow_marked(@builtin(vertex_index) vertex: u32, @builtin(instance_index) instance: u32) -> Stroke {
    let mark = marks[instance];
    return stroke(vertex, mark & INDEX, mark | MARKED, PIECES);
}

@fragment
fn stroke_pixel(in: Stroke) -> @location(0) vec4<f32> {
    let period = in.dash.x + in.dash.y;
    if in.dash.x > 0.0 && in.along - floor(in.along / period) * period >= in.dash.x {
        discard;
    }
    return output(in.color * clamp((in.outer - abs(in.across)) / view.feather, 0.0, 1.0));
}

struct Arrow {
    @builtin(position) position: vec4<f32>,
    @location(0) off: vec3<f32>,
    @location(1) @interpolate(flat) color: vec4<f32>,
};

fn arrow(vertex: u32, index: u32, flags: u32) -> Arrow {
    var out: Arrow;
    let edge = edge_of(index, flags);
    if !edge.shown || !edge.directed {
        out.position = HIDDEN;
        return out;
    }
    let along = direction(edge, 1.0);
    let size = arrow_length(edge.width);
    let back = edge.tip - along * size;
    let side = rot90(along) * (size * ARROW_HALF);
    var corners = array<vec2<f32>, 3>(edge.tip, back + side, back - side);
    var normals: array<vec2<f32>, 3>;
    for (var i = 0u; i < 3u; i++) {
        normals[i] = -rot90(normalize(corners[(i + 1u) % 3u] - corners[i]));
    }
    let before = normals[(vertex + 2u) % 3u];
    let after = normals[vertex];
    let at = corners[vertex] + (before + after) * (view.feather / 2.0 / max(1.0 + dot(before, after), 0.05));
    for (var i = 0u; i < 3u; i++) {
        out.off[i] = dot(at - corners[i], normals[i]);
    }
    out.color = edge.color;
    out.position = clip(at);
    return out;
}

@vertex
fn arrow_all(@builtin(vertex_index) vertex: u32, @builtin(instance_index) instance: u32) -> Arrow {
    return arrow(vertex, instance, 0u);
}

@vertex
fn arrow_marked(@builtin(vertex_index) vertex: u32, @builtin(instance_index) instance: u32) -> Arrow {
    let mark = marks[instance];
    return arrow(vertex, mark & INDEX, mark | MARKED);
}

@fragment
fn arrow_pixel(in: Arrow) -> @location(0) vec4<f32> {
    return output(in.color * cover(max(in.off.x, max(in.off.y, in.off.z))));
}

// ── nodes ──

struct Node {
    @builtin(position) position: vec4<f32>,
    @location(0) at: vec2<f32>,
    @location(1) @interpolate(flat) radius: f32,
    @location(2) @interpolate(flat) kind: u32,
    @location(3) @interpolate(flat) flags: u32,
    @location(4) @interpolate(flat) color: vec4<f32>,
};

// How much of a pixel lies within a border that is so far off.
fn cover(off: f32) -> f32 {
    return clamp(0.5 - off / view.feather, 0.0, 1.0);
}

// What a distance of corners is multiplied with to become a distance of sides.
fn mitre(sides: f32) -> f32 {
    return select(1.0, cos(TAU / 2.0 / max(sides, 3.0)), sides > 0.0);
}

fn rim_of(radius: f32) -> f32 {
    return clamp(radius - view.limits.z * view.feather, 0.0, 1.5);
}

// How far from its middle a node paints.
fn extent(radius: f32, flags: u32, form: vec4<f32>) -> f32 {
    let soft = view.feather / mitre(form.x);
    var gap = rim_of(radius);
    if (flags & PINNED) != 0u {
        gap = max(gap, view.rings.x + view.rings.y);
    }
    if (flags & SELECTED) != 0u {
        gap = max(gap, view.rings.z + view.rings.w);
    }
    return max((radius + gap) * form.z + soft * 2.0, radius * DOT_REACH);
}

fn node(vertex: u32, index: u32, flags: u32, strength: f32) -> Node {
    var out: Node;
    let kind = nodes[index].y;
    let radius = radius_of(index);
    let corner = vec2<f32>(f32(vertex & 1u), f32(vertex >> 1u)) * 2.0 - 1.0;
    out.at = corner * extent(radius, flags, view.forms[kind]);
    out.radius = radius;
    out.kind = kind;
    out.flags = flags;
    out.color = mix(view.canvas, view.kinds[kind], strength);
    out.position = clip(place(index) + out.at);
    return out;
}

@vertex
fn node_all(@builtin(vertex_index) vertex: u32, @builtin(instance_index) instance: u32) -> Node {
    return node(vertex, instance, 0u, view.node_strength);
}

@vertex
fn node_marked(@builtin(vertex_index) vertex: u32, @builtin(instance_index) instance: u32) -> Node {
    let mark = marks[instance];
    return node(vertex, mark & INDEX, mark, select(view.node_strength, 1.0, (mark & STRONG) != 0u));
}

fn over(below: vec4<f32>, above: vec4<f32>) -> vec4<f32> {
    return above + below * (1.0 - above.a);
}

// Distance from the middle of a point of which the sides of a polygon are as far as those of another of that radius.
fn reach_of(at: vec2<f32>, form: vec4<f32>) -> f32 {
    if form.x < 1.0 {
        return length(at);
    }
    let sector = TAU / form.x;
    let angle = atan2(at.y, at.x) - form.y;
    return length(at) * cos(angle - (floor(angle / sector) + 0.5) * sector);
}

fn body(in: Node, form: vec4<f32>, reach: f32) -> vec4<f32> {
    if in.radius < view.limits.y * view.feather {
        let off = (abs(in.at.x) + abs(in.at.y)) / (in.radius * DOT_REACH);
        return in.color * max(1.0 - off, 0.0);
    }
    if in.radius < view.limits.z * view.feather {
        return in.color * cover(length(in.at) - in.radius);
    }
    let side = form.z * mitre(form.x);
    let rim = view.canvas * cover(reach - (in.radius + rim_of(in.radius)) * side);
    return over(rim, in.color * cover(reach - in.radius * side));
}

fn ring(below: vec4<f32>, in: Node, form: vec4<f32>, reach: f32, ring: vec2<f32>, color: vec4<f32>) -> vec4<f32> {
    let shown = max(ring.y, view.feather);
    let off = abs(reach - (in.radius + ring.x) * form.z * mitre(form.x));
    let strength = clamp(ring.y / shown, 0.05, 1.0);
    return over(below, color * (strength * clamp(((shown + view.feather) / 2.0 - off) / view.feather, 0.0, 1.0)));
}

@fragment
fn node_pixel(in: Node) -> @location(0) vec4<f32> {
    let form = view.forms[in.kind];
    let reach = reach_of(in.at, form);
    var color = body(in, form, reach);
    if (in.flags & PINNED) != 0u {
        color = ring(color, in, form, reach, view.rings.xy, in.color);
    }
    if (in.flags & SELECTED) != 0u {
        color = ring(color, in, form, reach, view.rings.zw, view.selection);
    }
    return output(color);
}
