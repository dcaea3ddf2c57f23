"""Common English words that lie near a word of the lexicon and are no misspelling of it.

Taken by counting words in English prose (manuals of free software); only what lies within the
reach of the spelling repair is kept.
"""

from bot.learning.explain.lexicon.listed import word_set

ENGLISH = word_set("""
abort absent accept access accord account acknowledge acting action adhere adopt advice
advisable affine agrees aliases allowed almost along amended angle angles anyone anything anyway
anywhere appear appeared approve arange archive area argmin arise arrays ascending aspect assert
assess assets assign assist assure aten attack attacker attention autograph average await
awkward axes backport backup bail bake baked band banded barrier bash basis batch beam beer
behave behaves behind belong below beta beyond biggest bijective bilinear bind binned binning
bins black blend blob blue bold book border borders boring bother bound bounds braces bridge
bucket buffer buffers builder bunch bundle bundled button bypass cached caching callee caller
cancel capped caption cast castable casted catch caught causal caution cease cell center central
centre channel channels chardet charset cheat checker cherry choice chunking chunks cipher
clamped classic clause clauses cleaned cleaner cleaning cleared clearer clearing clearly clears
clever client clip clique clock clone cloned clones closest coarse code codes codomain coerce
collate collect collected collection colon colons combination combine combining command commas
comment commit commuting comp compact compare comparing compat complex comply complying compose
composite comprise concat concern conclude cond confuse conn connector console const constrain
constraint constraints constructor construed consult contact content contention contents context
contract contrast contrib convention converge convert converted converter converts convex convey
convolved copied copies copy corner correlation couldn covariant cover coverage covers crash
crashed crashes creative creator credit crop cropping crossed crosses ctypes currency cutlass
dagger dark dash dashed dashes dask date dates dead deal dealing decent decide decided decision
decouple dedicated deduce deduced deemed deeply defect deflate delay delegate deliberate delimit
delimited deltas denote descend desire dest detail detect detected detection detects device
difficulty digits disk distance distro dividend docker docs dots double doubly drafter drain
drained driven dropna dsolve dtensor dumper dumping dunder duplicate duplication eagerly
earliest ease easiest editor effect effects eigh eight either emit emitter emitting emulate
enclosed encounter engine enhance ensemble ensure entered enters entity entries equality equally
escape essence event events ever examine excessive exercise exhibit exit exited exiting expand
expire explain explicit explode export exported expose extensive extent extents extern face
factor fair fairly fake family faulty federal feed feeds feel fewest fileno fill filled filler
filling finder finer finite finitely fire fired five fixture fixtures flat flight floating
floats fold folded folder folding font footer forced forces forest fork forked form format
formatting formed former four frag fragile freed freely freq frequent friend front function
fused fusing future futures gate gather generate generative generic gens getter getters global
goes grant graphs gray greatest greedy grid grids grouped groups growing guessed guild guilds
hack half handler handlers happen happened happens hash hashed hashes hatch haven header heavily
height heights hell helper hereby hess highest history hits holder hole home honest honored
honors honour hood hope host ideal ideally imitate impact implications imply impose imposed
imprecise improper inability inaccurate incomplete indent indented indexed indexer indexes
induce induced inefficient inertial inexact infeasible infer inference infers infinitely infs
inherent inject injection inplace insecure inset inspect inst instruct instruction integration
intend intent intention inter interact interaction intercept interim interior interp intp ints
invert inverted invoked isinstance isolate italic joint judged kaiser kick klass knob knot knots
laid landed largest late latent latest latex latter launch layout lazily leaf leak leaked leap
lease least legally legend length lesser letter letters lexers liability liable life lift lifted
lifting linalg line lineno linked linker linking list listed listen listing literary live loader
loaders locally locals locate located locating locs logged logger logging logits logs lone
longest look looked looking lookup looser lossless lossy lowered lowest lvalue lvalues macro
macros mail main mainly maker manner mapped mapper mark marked marker markers marking mask
masked masking mass matrix maximal maximize maxiter mcolors measure measures median medians meet
member memoize memoized merged merging mesh meth middle mind minima minimum mirror miss mixed
mixing mixture mobile mock mode modern modes modular modulo modulus moment monkey motion mpath
mpmath mticker mtime mtransforms mult musl mutable mutually name naming narrow narrowed native
nature nbunch near nearly necessarily nest nested networkx neural newlib nine node noisy nonce
noop notation note notice notify notion null numer occurs offers office older oldest ongoing
optimum option ordinal outfile outline overridden pack packed packet packing padded padding
paddings pages paging paid paint parent parity parsable parse parsed parser parsers parses party
paste patch path paths peak peek pending perfect period perl perm permit permits person pertain
phrase pickle pickled pickler pickles pipe pjoin placement plane plot plots plugin pointer
pointers policy poll pool pooled port portability portable ported porting position post precede
preceded precompile precompiled predicate prefix prepend presence present presents preset
pressed presumed pretend primes print prints priori probe prober processor produce produced
product production profile programs promise prompt prompts prop proper propose proto protos
provably prove proved provision proxied prune pruned pruning publish pushed pushes pyarrow
pytest qualify quantity quiet quirk quiver quote quoted quotes race ranges ranking ravelled
reach reaction readable reader readily readme reality rebase rebased rebind rebuild rebuilt
recall recast recent recipe reclaim reclaimed recomputation recompute reconcile reconnect
reconstruct recover recreated rect recurrent recurse redefine reduction refers reflect refresh
regard regress regression reject rejection relabel relate reload reloaded reloading relu remedy
remote remotes rename render reopen reorder repack repl replay replayed replica replicate
replication reply report reported representative reraise rescale research reserve reserved reset
resets reshape resize resolve resort resp respect restart restarted retrace reusable reveal
review revision revisit revoke rewind rewrite ring roaming role root rooted rotate route routed
router routes runner rvalue rvalues safest safety sake sale salt sane saver scaler scaling
scatter scope scoped scopes scorer scorers screen secondary secret seed seeded seeds seek
seekable seem selector self sell send sender sending sense sensible sent serialize server serves
service serving sess session sessions settable setter setters seven shall shard sharded sharding
shards share shared shares sharing shell ship shorten shouldn show side signal silence silent
simple simpler simplest simplex simplify sine site skewed skipna sklearn slack slash sloppy slot
slots slowest smallest smart smooth snap sock socket sold soln solved solver solving sortable
sought sound sounds source space spaced spaces spacing span spanning sparsity specified
specifier specifies specify spelled spelling sphere spinner splits spread sqrt square squash
stability stale star startup stash stat state stated states stats status stem sticky stock
storage strange stray stretch strict stride strided strides string strings striped stripping
struct submit subnet subtable subtle succeed succeeds successor suffix suffixes suitable supply
surface swarm symbol synced systemd table tables tagged tagger tail talk tall tangent tape tell
tend text textual theorem theory thereby thread three throughput tick ticket ties tight tighter
tightly tile tiling timer timers titles tlparse tokens told torch tort traceable traced traces
tracing trackable trackables trailer trailing trans transport trapped traverse treat treated
treats treaty tree trials tricky trigger truthy trying tunnel typing tzdata tzinfo unbacked
unboxing unclear uncommon undefine undone uneven unflatten unique unit unlink unloaded
unnecessary unpack unpacked unpaired unparsed unreliable unsafe unstable unstack untracked
unusable unused upcast upgrade upload uploaded usable usages useless user users util utility
valuable variance variant vars vendor verify vers virtual visible visited voice volume waiter
waived walked walking wall warmup warn warned warning warp wasn watch watched watcher watching
weakref wedge welcome wheels white whoever wide widely widget width widths wild window winner
wire wish wishes word words worker workers worst writer xlabel xreplace year ylabel zeroth zone
zoom zorder
""")
