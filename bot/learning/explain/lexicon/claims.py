"""What learners claim about training, freezing and fine-tuning networks, by meaning.

One expression per line or between semicolons; a word stands for all its inflected forms, `*`
for up to three words of any kind. A word may stand under several meanings.
"""

CLAIMS: dict[str, str] = {
    "freeze": """
        freeze; frozen; froze; freezing; lock; locked; pin down; nail; ❄; 🧊; 🔒; block; blocked
        immobilise; put on ice; on ice; in ice; freezed; frost; ice; lock down; park; glass case
        """,
    "-freeze": """
        not freeze; without freeze; no freeze; instead of freeze; never freeze; skip freeze
        forget to freeze; not be frozen; not lock; without lock
        """,
    "unfreeze": """
        unfreeze; unfrozen; unfroze; thaw; unlock; defreeze; defrost; melt; unblock; open up
        opened; open; 🔓; release; unfreezed; unfreezing; un freeze; un frozen; free up; liberate
        de freeze; deblock; unblocked; set free; wake up; 🔥; ungfreeze; let loose; warm up
        unlocked; unthaw
        defrozen
        """,
    "change": """
        change; update; modify; adjust; move; alter; shift; touch; edit; evolve; vary; mutate
        actualise; drift; trainable; learnable; tweak; tune; retrain; modification; adjustment
        alteration; movement; take part in training; participate in training; train; learn
        teach; take part; write; optimise; receive update; retune; get gradient; budge; nudge
        affect; join training; differ; correct; variable; involved; improve; responsive; fit
        step on; steps on; actualize; renew; refine; moving; influence; updatable; progress
        adjustable; free to move; modifiable; transform; changeable; tunable; become different
        """,
    "-change": """
        stay same; remain same; same; fixed; fix; constant; unchanged; untouched; static
        immobile; read only; set in stone; stand still; sit still; stay still; hold still
        stay put; remain put; put stay; as is; as they are; as it is; as they were; as it was
        how they are; how they were; how it was; what they were; what it was; leave alone
        leave * alone; left alone; let * alone; let alone; skip; intact; closed; immutable
        leaves untouched; exclude; constants; where they are; where it is; stay where
        same number; same values; rigid; motionless; identical; keep still; stuck; lock; locked
        pin; pin down; nail; nail down; block; blocked; immobilise; on ice; park; glass case
        unmodified; unaltered; stationary; passive; inactive; ignore; passes by; passes it by
        invariable; invariant; stable; as they went in; as it went in; stay there; unmoving
        steady; sit out; hold * still; keep * still; keep * fixed; keep * constant; frozen in place
        freeze in place; hold * constant; hold * fixed; in place
        stay as; remain as; stays how; pass * by; without change; without changes
        without changing; no change; not trainable; untrainable; non trainable; nontrainable
        unaffected; untrained; firm; immovable; off limits; hands off; let be; leave be; sleep
        asleep; dormant; unvaried; how they started; exactly as before; like before; as before
        like they were; like it was; way they were; way it was; way they are; stays what
        untouchable; stays put
        """,
    "train": """
        train; learn; fit; teach; retrain; optimise; trainng; run fit; trained; fitting
        trained by itself; trained by myself; trained by us; trained by me; trained by you
        call fit; backward; do training; fit_; training; make learn; model fit; step; optimized
        learns; run; tune
        """,
    "keep": """
        keep; preserve; retain; protect; maintain; conserve; safe; secure; remember; survive
        hold on to; hang on to; intact; still there; guard; shield; retention; hold onto
        hang onto; save; safeguard; keeps alive; untouched; remain; stay; reuse; carry over
        not lost; hold; cherish; leave; stays; salvage; undamaged; unspoiled; in place; persist
        store; stick with; stick around; rescue; locked in; keep hold; sustain; defend
        stay there; kept; not thrown
        """,
    "lose": """
        lose; loss of; lost; loose; forget; forgot; forgotten; forgetting; destroy; overwrite
        overwritten; overwrote; wreck; ruin; erase; damage; wipe; trash; spoil; wash out
        distort; corrupt; disturb; mess up; mess; screw up; harm; degrade; throw away; scramble
        unlearn; disappear; vanish; gone; break; smash; drift; destruction; catastrophic; kill
        waste; washed away; demolish; messed; hurt; write over; thrown away; blow away; bulldoze
        shatter; delete; worsen; torn; tear; devastate; catastrophic forgetting; wipe out
        unlearnt; mangle; undo; spoils; broken; broke; burnt; burn; overriden; override; clobber
        sabotage; throw out; pollute; rid of
        """,
    "fast": """
        fast; quick; rapid; speed; speed up; accelerate; short; sooner; soon; quicker; efficient
        hurry; minutes instead; hours instead; over lunch; coffee break; days to minutes
        converge after; converge in; converge within; in minutes; in no time; instead of days
        instead of weeks; in an hour; less long; agile
        instant; swift; afternoon; duration reduced; minutes not; hours not; within minutes
        few minutes; matter of minutes; matter of hours; question of minutes; overnight
        in * minutes; within * hour; rather than days; rather than weeks; snappy
        """,
    "-fast": """
        more slowly; slow; slower; longer; ages; forever; take long; takes long; long time
        slow down
        eternity
        """,
    "cheap": """
        cheap; light; lighter; inexpensive; economical; affordable; efficient; lightweight; easy
        easier; cost less; less expensive; less costly; less demanding; less heavy; cheaper
        frugal; less work; low cost; less intensive; economic
        """,
    "-cheap": """
        expensive; heavy; demanding; intensive; expensiver; dear; pricey
        """,
    "save": """
        save; spare; not waste; without waste; economise; economize; savings; saving; cut
        avoid spending; cut down; gain
        """,
    "overfit": """
        overfit; over fit; memorise; memorize; by heart; learn by heart; overfitting; overlearn
        overtrain; bend itself around; memorising; over learning; over training; overtraining
        cram; parrot; rote; overadapt; over adapt; overspecialise; too specialised; noise
        fits noise; overift
        """,
    "generalise": """
        generalise; generalize; generalisation; generalization; unseen; hasn t seen
        has not seen; never seen; held out; new examples; new images; robust; robustness
        transfer better; test set; test data; other data; not seen; fresh data; real world
        outside; generalisability; hold out
        """,
    "accurate": """
        accurate; accuracy; performance; perform; score; result; metric; precision; acc; precise
        quality; final model; outcome; prediction; predict; correct; error; f1; model; percent
        performant; answers; perf; success; predictive; evaluation; points; val acc
        """,
    "superior": """
        more accurate; more precise; more correct; more robust; more reliable; less error
        fewer error; lower loss; lower error; fewer mistake; less mistake; more right
        better generalisation; better accuracy; more performant; better performance
        better result; better score; better quality; better model; higher accuracy; more acc
        better acc; higher score; higher acc; better prediction; higher performance; better at
        outperform; more exact; performs better; perform better; works better; do better
        does better; more general; more quality; more high; better metric; superior; more strong
        better off; score higher; top result; stronger
        """,
    "better": """
        more high; more good; better; higher; improve; superior; best; strong; outperform; beat
        boost; increase; good; well; top; win; exceed; surpass; high; improvement; raise; gain
        rise; excellent; outdo; nicer; copes; reliable; solid; ahead; big
        """,
    "-better": """
        worse; poorer; weaker; lower; bad; poor; inferior; decrease; drop; less; suffer; low
        fall
        """,
    "gradient": """
        gradient; grad; grads; requires grad; backprop; backpropagation; require grad; gradients
        autograd; requiresgrad; required grad; gradient flow; requires gradient
        require gradient; requiring grad; gradient tracking; gradient computation; requires_grad
        req grad; require gradients; derivative
        """,
    "trainable": """
        trainable; trainability; trainable flag; learnable; train able; trainables; tranable
        """,
    "-trainable": """
        untrainable; non trainable; nontrainable; not trainable; unlearnable; no trainable
        intrainable
        """,
    "off": """
        off; false; falsy; unset; no grad
        """,
    "on": """
        set * back; change * back; flip * back; put * back; turn * back; switch * back; back on
        on; true; enable; enabled; reenable; activate; reactivate; re enable; re activate
        switch on; turn on; restore
        """,
    "compile": """
        compile; recompile; re compile; compiling; compilation; recompilation; compil; build
        """,
    "recompile": """
        recompile; re compile; recompilation; compile again; compile anew; second compile
        """,
    "again": """
        again; once more; one more time; another time; second time; anew; newly; twice; back
        other time; afresh; another round; second compile; new compile; reactivate; reenable
        recompile; re; 2nd time; repeat; resume; one time more; next time; one more; fresh
        time again; retrain; another; renew; new time; return; revert; undo; flip; un
        """,
    "load": """
        load; download; take; get; grab; import; use; pick; choose; start from; start with
        fetch; instantiate; obtain; select; begin with; have; charge; get hold; find; search
        bring; pull; base on; give; keras applications; start; starting point; borrow; begin
        we need; go get; apply; include; reuse; loading
        """,
    "pretrained": """
        pretrained; pre trained; imagenet; existing; already trained; trained before
        trained already; been trained; somebody else trained; someone else trained
        others trained; applications; hub; ready made; trained by; resnet; vgg; mobilenet
        mobilenetv; efficientnet; efficientnetb; efficientnetv; inception; inceptionv; bert
        xception; densenet; convnext; vit; others have trained; previously trained; pretrain
        somebody trained; someone trained; has trained already; pre train; trained
        made by others; base model; off the shelf; already learned; roberta; distilbert
        huggingface; model zoo; backbone; prebuilt
        """,
    "add": """
        add; put; attach; stick; append; build; replace; stack; bolt; connect; plug; insert
        place; create; define; swap; glue; set up; tack; make; sequential; join; exchange
        substitute; mount; slap; construct; include; extend; top with; adding; plop; throw
        next come; then come; on top come; on top goes; goes on top; comes on top; sits on top
        customize; end with; dense; linear; flatten; globalaveragepooling; drop in; hook; pop
        prepare; install; equip; assemble; add on
        """,
    "need": """
        need; require; necessary; demand; must have; want; needed; requirement; ask for; needs
        takes; take; call for; necessitate; obligatory; essential; hunger; hungry; rely on
        depend on; use; request; consume; have to have
        """,
    "-need": """
        no need for
        """,
    "enough": """
        enough; suffice; sufficient; plenty; get away with; get by; work; works; manage; can do
        will do; possible; fine; with; ok; okay; feasible; adequate; even; may do; done; handle
        cope; get there; satisfy; only
        """,
    "adapt": """
        adapt; adjust; tailor; grow into; grows into; specialise; specialize; customise
        customize; fine tune; finetune
        match; suit; align; get used to; fit; refine; tune; shift; good at; specific; work well
        master; perform; tuning; become; accommodate; acclimatise; fine tuning; finetuning
        mould; bend; personalise; polish; calibrate; orient; apply; evolve; optimise for; suited
        specialised; fitted
        """,
    "small": """
        more small; more little; more low; more tiny; much low; much small; far small; far low
        way low; lot small; lot low; way small; more slow; more reduced; small; low; tiny; lower
        smaller; little; less; reduced; reduce; decrease; drop; tenth; minimal; slow; minute
        divide; modest; teeny; decay; careful; gentle; mini; micro; hundredth; shrink; short
        cut; fine; / 10; / 100; / 5; / 20; / 2; / 50; / 1000; times less; times smaller; slight
        decreased; cautious; weak; baby; smol; teensy; itty; soft; thousandth
        """,
    "few": """
        more few; more small; more little; much less; much few; far few; far less; way less
        way few; lot less; lot few; much small; lots less; not so much; not so many; not as much
        not as many; not many; not a lot; not that much; not that many; not too much
        not too many; not lots; not huge; not big; not large; few; fewer; less; small; smaller
        little; scarce; limited; tiny; handful; hundred; couple; modest; scarcity; reduced
        reduce; low; only; not much; lack; little bit; subset; fraction; lower; decrease; shrink
        poor; rare; minimal; insufficient; thin; cut; dozens; dozen; hundreds; sparse
        restricted
        """,
    "big": """
        big; high; large; much; many; more; huge; lots; lot of; lots of; a lot; alot; lot
        million; increase
        bigger; higher; larger; tons; massive; thousand; enormous; raise; greater; loads of
        plenty; gigantic; extra; additional; vast; millions; thousands; cluster; giant; ton
        heaps; immense; great; most; unlimited; billion; strong
        """,
    "high": """
        high; large; big; huge; increase; gigantic; enormous; massive; great; giant; full; raise
        """,
    "gentle": """
        slowly; gently; carefully; softly; baby step; slow; gentle; cautiously; careful
        delicate; slightly; a little; a bit; little bit; baby steps; delicately; calmly; lightly
        subtly
        """,
    "continue": """
        continue; go on; keep on; resume; carry on; further; some more; more; follow
        keep training; longer; finish; keep fitting; keep going; another; second; again; proceed
        rest; last; then; retrain; finally; extra; a bit; fine tune; finetune; fine tuning
        finetuning; tune; whole; everything; all; end; let; later; afterwards; next
        """,
    "tune": """
        fine tune; finetune; fine tuning; finetuning; tune; tuning; fine adjust; fine adjustment
        """,
    "know": """
        know; learned; learnt; start; knows; knew; has; have; already; start from; reuse; based
        build on; possess; recognise; recognize; see; seen; understand; starting; use; transfer
        come with; inherit; bring; contain; begin; get; good; useful; initial; leverage; exploit
        pretrained; given; teach; taught; pre trained; own; borrow; start with; take advantage
        benefit; profit; shoulders; spent; carry; familiar; recycle; arrive; gain
        """,
    "less": """
        much less; way less; far less; lot less; much few; far few; way few; lot few; less
        fewer; lower; reduce; decrease; lessen; limit; mitigate; minimise; minimize; shrink; cut
        diminish; drop; smaller; small risk; little; rarely; hardly; resist; protect; help with
        good for; help; alleviate
        """,
    "-less": """
        more; increase; higher; greater; raise; worsen; worse; cause; lead to; promote; much
        lot of
        """,
    "scratch": """
        scratch; from zero; from nothing; random weights; random initialisation; random init
        zero; from the ground up; blank slate; from beginning; randomly initialised; random
        from random; untrained; from zero on; empty model; newly initialised
        initialised randomly; fresh model; weights none; nothing; otherwise
        than from scratch; than scratch; than training from scratch; than one from scratch
        than a model from scratch; than starting from scratch; than from zero
        than one trained from scratch; than training one from scratch
        than that of a model trained from scratch; than a model trained from scratch
        """,
    "opposite": """
        opposite; reverse; contrary; inverse; undo; the other way; vice versa; other way round
        converse
        """,
}
"""What is claimed, with the opposite under the same name with a minus."""
