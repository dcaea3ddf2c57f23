"""Common English words that lie near a word of the lexicon and are no misspelling of it.

Taken by counting words in English prose (manuals of free software); only what lies within the
reach of the spelling repair is kept.
"""

ENGLISH = frozenset(
    """
abort account acknowledge adopt advisable aliases allowed along amended angle anything anywhere
appeared approve archive area arise ascending assure aten attack attacker attention autograph
average await awkward axes backport bail bake baked band barrier bash basis batch beam beer
behaves below beta biggest bijective bilinear bind binning bins black blend blob blue bold book
border borders boring bother bound buffer buffers builder bunch bundled caching caption cast
castable catch caught caution cease cell central channel channels chardet charset cheat checker
chunking clamped classic clause clauses cleaned cleaner cleaning cleared clearer clearing
clearly clip clock clone cloned closest coarse code codes codomain collate collect collected
collection colon combination combine combining command comment commuting comp compact compare
comparing compat complex complying compose composite comprise concern conclude cond confuse conn
connector console const constrain constraint constraints constructor construed consult contact
content contention contents context contract contrast contrib convention converge convert
converted converter converts convolved copies copy correlation couldn covariant cover coverage
crash crashed crashes creative creator crop cropping crossed crosses currency cutlass dagger
dark dash dashed dask date dates dead deal dealing decent decided decision decouple dedicated
deduce deduced deflate delay delegate deliberate delimit delimited descend dest detected
detection detects difficulty disk distance dividend docs dots drafter drain drained dtensor
dumping duplicate duplication eagerly earliest ease easiest effect effects eigh eight either
emit emitter emitting emulate enclosed encounter enhance ensemble entered entries equality
equally essence event ever examine excessive exercise exhibit exit exiting explain explicit
explode exported extensive extent extents face fair fake federal feed feeds feel fill filler
filling finer finitely fire fired five fixture fixtures flat flight floating fold folding font
fork form formatting four frag fragile freed freq frequent front function fused futures gate
gather generate generative generic gens getter getters goes grant gray greatest grid grids
grouped growing guessed guild hack half handler handlers happened happens hash hashed hatch
haven heavily height heights hell hess highest history hits hole home honored hood hope host
ideal ideally imitate implications imply imposed imprecise improper inability inaccurate
incomplete indented indexed indexer indexes induced inefficient inertial inexact infeasible
infer inference infinitely infs inherent injection inplace insecure inset inspect inst instruct
instruction integration intention inter interact interaction intercept interim interior intp
ints invert inverted invoked isinstance isolate joint kick klass knob knot knots laid largest
late latex latter launch leaf leak leap lease least legally lesser letter letters liability life
lift lifting line linking list listing literary live loader loaders locally located locating
locs logger logging logs lone longest look looked looking looser lossless lossy lowered lvalue
lvalues macro mail main maker mark markers marking mask masking mass maximal maximize maxiter
mcolors measure measures medians meet memoize memoized merging mesh meth mind minima minimum
miss mixed mixture mock mode modes modular modulo modulus monkey mpath mticker mtime mtransforms
mult musl mutable mutually name narrowed near nearly necessarily nest networkx nine node noisy
nonce noop notation note null numer older ongoing optimum ordinal outfile outline overridden
pack packed packing padded padding paddings pages paid paint parsable parse parsers parses party
paste patch path paths peak peek pending perfect perl perm permits pertain pickled pickler
pickles pipe pjoin placement plane plot plots pointer pointers poll pool port portability
portable porting position post precede preceded precompile precompiled predicate prepend
presence present presents pressed presumed pretend print prints priori probe processor produce
produced product production profile programs promise prompts prop propose proto protos provably
prove provision proxied prune pruning publish pyarrow qualify quantity quiet quirk quote race
ranking ravelled reach reaction readable readily reality reasons rebased rebuild rebuilt reclaim
reclaimed recomputation recompute reconcile reconnect reconstruct recover recreated rect
recurrent recurse redefine reduction reflect refresh regress regression rejection relabel
reloaded reloading relu remote remotes reorder repl replayed replica replicate replication reply
reported representative reraise rescale research reserve reserved reset reshape resolve resp
respect restart restarted retrace reusable revision revisit rewrite ring roaming role root route
rvalue rvalues sake sale salt sane saver scaling scatter scope scopes scorer scorers secondary
seed seeded seeds seek seekable seem selector self sell send sending sense sensible sent
serialize service serving sess session sessions settable setter setters seven shall shard
sharded sharding share sharing shell ship shorten shouldn show side silence simple simpler
simplest simplex simplify sine site sklearn slack slash slot slots slowest smallest smart snap
sock sold soln solving sortable sound space spacing span spanning sparsity specified specifier
specifies specify spelled spelling spinner sqrt stability stale star startup stash stat state
stated stats stem sticky stock storage strange stray stretch stride strided strides string
strings striped stripping subnet subtable subtle succeed succeeds successor suffixes suitable
surface swarm systemd table tail talk tall tangent tape tell tend text textual theorem thereby
three throughput tick ties tight tighter tightly tile timer timers tlparse told torch tort
traceable tracing trackable trackables trailer trailing trans transport trapped traverse treat
treated tree trigger unbacked unboxing unclear uncommon undefine unflatten unit unloaded
unnecessary unpacked unpaired unparsed unreliable unstable unstack untracked unusable upgrade
uploaded usable useless user users util utility valuable variance variant vars vers virtual
visible visited voice walking wall warn warning warp wasn watch watched watcher watching weakref
wedge welcome white whoever wide width wild winner wire wish word words workers worst writer
xlabel xreplace year ylabel zone zoom zorder
""".split()
)
